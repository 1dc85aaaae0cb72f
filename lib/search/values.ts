/** The distinct values of one facet, numbered from 1; 0 stands for none. */
import { fold } from './fold';

export class Values {
  readonly #ids = new Map<string, number>([['', 0]]);
  readonly names: string[] = [''];
  readonly #folded: string[] = [''];

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.length;
    this.#ids.set(name, id);
    this.names.push(name);
    return id;
  }

  /** Undefined for a value that no clipping has ever had. */
  known(name: string): number | undefined {
    return this.#ids.get(name);
  }

  folded(id: number): string {
    this.#folded[id] ??= fold(this.names[id] ?? '');
    return this.#folded[id];
  }
}
