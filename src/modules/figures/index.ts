export { createFigures, type Figures } from './figures.ts'
export * from './kernel/index.ts'
