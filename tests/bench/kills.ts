import { lostOf, sitAndKill } from '../faults/acknowledged.ts'
import { inFolder } from './folder.ts'

/** SIGKILL at any moment of a sitting, again and again on one database. */
export async function measure(kills = 50): Promise<void> {
  await inFolder(async folder => {
    let acknowledged = 0
    const lost: string[] = []
    for (let i = 0; i < kills; i++) {
      const told = await sitAndKill(folder, (i * 37) % 90)
      acknowledged += told.length
      lost.push(...lostOf(folder, told))
    }
    console.log(
      `${kills} kills of the main side, ${acknowledged} acknowledged answers looked for, ${lost.length} lost`,
    )
    if (lost.length > 0) process.exitCode = 1
  })
}
