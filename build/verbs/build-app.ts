import { script } from '../machine/command.ts'

/** The program and its library, as `npm start`, the tour and end to end run them. Answers whether both were built. */
export async function buildApp(): Promise<boolean> {
  return (await script('content:compile')) === 0 && (await script('build')) === 0
}
