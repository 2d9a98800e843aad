import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let isFirstPage = true;

export interface PageProps {
  readonly title: string;
  /** A line above the title: where one is. */
  readonly over?: ComponentChildren;
  /** Beside the title: the page's actions, the main one last. */
  readonly actions?: ComponentChildren;
  /** `full` takes the width of the screen, for maps of a whole class. */
  readonly width?: 'narrow' | 'wide' | 'full';
  readonly children: ComponentChildren;
}

/**
 * The sheet of every page. When a page takes the place of another its h1 receives the focus, so that a screen reader says
 * where one is and the keyboard starts from the top.
 */
export function Page({ title, over, actions, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Balise Orga`;
  }, [title]);
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main
      class="k-page o-page"
      id="content"
      tabIndex={-1}
      data-wide={width !== 'narrow' || undefined}
      data-width={width}
    >
      <div class="o-head">
        <div class="o-head-words">
          {over && <p class="k-small">{over}</p>}
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
        </div>
        {actions && <div class="o-head-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
