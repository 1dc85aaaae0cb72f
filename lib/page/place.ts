/** The order of places of a page whose text lives in several trees: its document, shadow trees, documents of frames. */

/** Tells whether a node stands before a place; nodes that have left the page do. */
export function beforePlace(node: Node, offset: number): (candidate: Node | undefined) => boolean {
  const places = placesOf(node, offset);
  return (candidate) => {
    if (!candidate?.isConnected) return true;
    for (const { root, place } of places) {
      const shown = shownIn(root, candidate);
      if (shown) return place.comparePoint(shown, 0) < 0;
    }
    return true;
  };
}

/** The place, and that of each shadow host and frame around it, inner first. */
function placesOf(node: Node, offset: number): { readonly root: Node; readonly place: Range }[] {
  const root = node.getRootNode();
  const place = document.createRange();
  place.setStart(node, offset);
  const host = hostOf(root);
  return [{ root, place }, ...(host ? placesOf(host, 0) : [])];
}

/** The node, or what holds its tree, as it stands in the tree of `root`; undefined where it is not in there. */
function shownIn(root: Node, node: Node): Node | undefined {
  for (let at: Node | undefined = node; at; at = hostOf(at.getRootNode())) if (at.getRootNode() === root) return at;
  return undefined;
}

/** What holds the whole tree: a shadow host, a frame of the same origin. By name, since a frame's classes are its own. */
function hostOf(root: Node): Element | undefined {
  const host: Element | null | undefined =
    root.nodeType === Node.DOCUMENT_NODE ? Reflect.get(root, 'defaultView')?.frameElement : Reflect.get(root, 'host');
  return host ?? undefined;
}
