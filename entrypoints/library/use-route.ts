/** Which view the address asks for: `#methods`, `#methods/红堤连心`. */
import { useEffect, useState } from 'preact/hooks';
import { VIEWS, type View } from '@/components/library/navigation';

export interface Route {
  readonly view: View;
  /** Of an organization or a method. */
  readonly name?: string;
}

/** The route, which follows the browser's 后退 and 前进. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const read = () => setRoute(routeOf(location.hash));
    // it may have changed since the page was first drawn
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

/** The address of a view, or of one thing in it. */
export function addressOf(view: View, name?: string): string {
  return name === undefined ? `#${view}` : `#${view}/${encodeURIComponent(name)}`;
}

export function routeOf(hash: string): Route {
  const [first = '', ...rest] = hash.replace(/^#/u, '').split('/');
  const view = VIEWS.find((each) => each === first) ?? 'clippings';
  const name = decoded(rest.join('/'));
  return name === '' ? { view } : { view, name };
}

/** A hash that a user has cut short is no name. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
