import { command } from '../machine/command.ts'

/** `node build/run.mjs exec <program> [args]`: the program on Node 24 with the packages installed. */
export async function run([program, ...args]: string[]): Promise<number> {
  if (program !== undefined) return command(program, args)
  console.error('exec needs a program to run.')
  return 1
}
