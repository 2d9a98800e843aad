/** A server-sent event: its name and its data, still as text. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** The events that are whole in `text`, and what is left of it for the next piece. */
export function readEvents(text: string): { readonly events: readonly ServerEvent[]; readonly rest: string } {
  const blocks = text.split(/\r?\n\r?\n/);
  const rest = blocks.pop() ?? '';
  return {
    rest,
    events: blocks.map((block) => {
      const lines = block.split(/\r?\n/);
      const fieldNamed = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n');
      return { event: fieldNamed('event') || 'message', data: fieldNamed('data') };
    }),
  };
}
