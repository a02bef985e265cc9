import { serve } from './connection.ts';
import { searchJob } from './searchJob.ts';

serve(searchJob);
