import fc from 'fast-check'
import * as z from 'zod'

type Shape = z.core.JSONSchema.BaseSchema

/** Names that mean something somewhere in the library or the language, so that not everything is unknown. */
const knownNames = [
  'work-distribution-exam',
  'timeout-advanced',
  'timeout-advanced/time-itself',
  '__proto__',
  'constructor',
  '',
  '../..',
  '\0',
  '\ud800',
  "'; DROP TABLE attempt",
]

/** Inputs that a schema of the api takes. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<Record<string, unknown>> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  return of(shape)
    .filter(value => schema.safeParse(value).success)
    .map(value => value as Record<string, unknown>)
}

function of(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return fc.oneof(...choices.map(each => of(each as Shape)))
  const { minimum, maximum, minLength = 0, maxLength = 40, maxItems = 5 } = shape
  switch (shape.type) {
    case 'object':
      return ofObject(shape)
    case 'array':
      return fc.array(of((shape.items ?? {}) as Shape), { maxLength: Math.min(maxItems, 5) })
    case 'string': {
      const text = fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 200) })
      return fc.oneof(fc.constantFrom(...knownNames), text)
    }
    case 'integer':
      return fc.integer({
        ...(minimum !== undefined && { min: minimum }),
        ...(maximum !== undefined && { max: Math.min(maximum, 2 ** 31 - 1) }),
      })
    case 'number':
      return fc.double({
        noNaN: true,
        ...(minimum !== undefined && { min: minimum }),
        ...(maximum !== undefined && { max: maximum }),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.anything()
  }
}

function ofObject({ properties = {}, required = [], additionalProperties }: Shape): fc.Arbitrary<unknown> {
  if (typeof additionalProperties === 'object')
    return fc.dictionary(fc.string(), of(additionalProperties as Shape), { maxKeys: 4 })
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, of(each as Shape)]),
  )
  return fc.record(fields, { requiredKeys: required as never[] })
}
