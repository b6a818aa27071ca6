import { Refusal } from '#core/errors.ts'
import { openDatabase } from '#electron/store/open.ts'

/** Opens the named database and prints how it went; run inside a prepared mount. */
try {
  openDatabase(process.argv[2] ?? '', () => {}).close()
  console.log('fine')
} catch (error) {
  console.log(error instanceof Refusal ? error.refusal : `other: ${String(error)}`)
}
