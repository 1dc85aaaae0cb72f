/** Says that a card or sheet holds what was typed before, and lets it be given up. */

export function KeptNote({ onGiveUp }: { readonly onGiveUp: () => void }) {
  return (
    <p class="kept" role="status">
      已填回上次没有保存的内容。
      <button type="button" class="link" onClick={onGiveUp}>
        放弃
      </button>
    </p>
  );
}
