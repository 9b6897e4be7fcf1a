/** One page of two screens: the bench for one workbook, the batch screen for many. What lies on one stays there while the other is in front. */
import './page.css';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { createLook, type Look } from './look';
import { keepPage } from './offline/keep';

export type Screen = 'bench' | 'batch';

const BenchScreen = lazy(async () => ({ default: (await import('./workbench')).Workbench }));
const BatchScreen = lazy(async () => ({ default: (await import('./batch/page')).BatchPage }));

/** Draws the page with this screen in front, as long as the address names no other: `#batch`, `#bench`. */
export async function draw(first: Screen): Promise<void> {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Page first={first} look={await createLook()} />);
}

function Page({ first, look }: { readonly first: Screen; readonly look: Look }) {
  const front = useScreen(first);
  const locale = useStore(look, (state) => state.locale);
  const [seen, setSeen] = useState<readonly Screen[]>([]);
  /** A file of the batch that was asked for on the bench. */
  const [wanted, setWanted] = useState<{ readonly file: File }>();
  const [kept, setKept] = useState<boolean>();
  if (!seen.includes(front)) setSeen([...seen, front]);
  useEffect(() => {
    // Once what was asked for stands there, and not before.
    const timer = setTimeout(() => void keepPage().then(setKept), KEEP_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
  const openOnBench = (file: File) => {
    setWanted({ file });
    window.location.hash = 'bench';
  };
  return (
    <>
      {seen.includes('bench') && (
        <Standing inFront={front === 'bench'}>
          <BenchScreen look={look} inFront={front === 'bench'} wanted={wanted} kept={kept} />
        </Standing>
      )}
      {seen.includes('batch') && (
        <Standing inFront={front === 'batch'}>
          <BatchScreen look={look} inFront={front === 'batch'} onOpen={openOnBench} />
        </Standing>
      )}
    </>
  );
}

/** Milliseconds in which a person has looked at the page. */
const KEEP_AFTER = 2000;

/** A screen; the keyboard is again where it was when the screen comes back to the front. */
function Standing({ inFront, children }: { readonly inFront: boolean; readonly children: ReactNode }) {
  const screen = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    if (inFront && !screen.current?.contains(document.activeElement)) (last.current ?? screen.current)?.focus({ preventScroll: true });
  }, [inFront]);
  return (
    <div
      ref={screen}
      className="screen"
      hidden={!inFront}
      tabIndex={-1}
      onFocus={({ target }) => {
        last.current = target;
      }}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </div>
  );
}

/** In the address, so that a link leads there and the browser's own way back leads back. */
function useScreen(first: Screen): Screen {
  const hash = useSyncExternalStore(onHash, () => window.location.hash);
  return hash === '#batch' ? 'batch' : hash === '#bench' ? 'bench' : first;
}

function onHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}
