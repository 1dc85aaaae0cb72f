/** A short sentence at the edge of the window; it goes by itself or when dismissed. */
import { useEffect } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

const SHOWN_FOR = 8000;

export function PageNotice({ text, onClose }: Props) {
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <div class="notice" role="status">
      <span>{text}</span>
      <button type="button" class="button quiet" onClick={onClose}>
        知道了
      </button>
    </div>
  );
}
