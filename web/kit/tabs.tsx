import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import './tabs.css';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly panel: () => ComponentChildren }[];
  /** Given with `onChange`, the caller holds the open tab (for instance in the address). */
  readonly current?: string;
  readonly onChange?: (id: string) => void;
}

/** Views of one thing. Left and right arrows, Home and End move between tabs, as the pattern asks. */
export function Tabs({ label, tabs, current, onChange }: TabsProps) {
  const [own, setOwn] = useState(tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const open = tabs.find(({ id }) => id === (current ?? own)) ?? tabs[0];
  const choose = (id: string) => {
    setOwn(id);
    onChange?.(id);
  };
  const walk = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === open?.id);
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const goal = goals[event.key];
    const next = goal === undefined ? undefined : tabs[goal];
    if (goal === undefined || !next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelectorAll('button')[goal]?.focus();
  };
  return (
    <div class="k-tabs">
      <div class="k-tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={walk} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === open?.id}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === open?.id ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${open?.id}`}>
        {open?.panel()}
      </div>
    </div>
  );
}
