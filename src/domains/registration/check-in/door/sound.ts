import type { Answer } from './door-session.svelte.ts';

/** High is good, low twice is not. */
const tones: Record<Answer['kind'], readonly number[]> = {
  welcome: [880],
  walk_in: [880],
  undone: [440],
  already: [440, 440],
  unknown: [220, 220],
  not_ticket: [220, 220],
};
let audio: AudioContext | undefined;

export function playAnswer(kind: Answer['kind']): void {
  audio ??= new AudioContext();
  for (const [index, tone] of tones[kind].entries()) {
    const start = audio.currentTime + index * 0.25;
    const voice = new OscillatorNode(audio, { frequency: tone });
    const volume = new GainNode(audio, { gain: 0.2 });
    voice.connect(volume).connect(audio.destination);
    voice.start(start);
    voice.stop(start + 0.18);
  }
}
