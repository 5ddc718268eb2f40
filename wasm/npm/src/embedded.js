import { Portfolio } from 'milepost';
import document from './embedded.json';

export function embedded() {
  return Portfolio.fromJson(document);
}
