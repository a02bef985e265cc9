import { serve } from './connection.ts';
import { roundBooksJob } from './roundBooksJob.ts';

serve(roundBooksJob);
