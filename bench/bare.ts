// The peer of the page benchmark: Fastify and nothing else, sending the bytes of a file with the given headers.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

const [file, headers] = process.argv.slice(2)
const body = readFileSync(file!)
const given = JSON.parse(headers!)
const app = Fastify()
app.get('/', (_, reply) => reply.headers(given).send(body))
console.log(await app.listen({ port: 0 }))
