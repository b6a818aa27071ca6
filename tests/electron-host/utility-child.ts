// Loaded before the module of a utility process: gives it Electron's `process.parentPort`.
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const parentPort = new ParentPort()
process.on('message', data => parentPort.emit('message', { data, ports: [] }))
process.once('disconnect', () => process.exit())
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true })
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true })
