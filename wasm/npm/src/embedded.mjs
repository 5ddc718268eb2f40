export * from './embedded.cjs';
