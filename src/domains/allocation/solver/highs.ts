/** The solver HiGHS, loaded once a thread. */
import loadHighs, { type Highs } from 'highs';

let loading: Promise<Highs> | undefined;

export function loadSolver(): Promise<Highs> {
  return (loading ??= loadHighs());
}
