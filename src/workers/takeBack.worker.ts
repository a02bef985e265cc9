import { serve } from './connection.ts';
import { takeBackJob } from './takeBackJob.ts';

serve(takeBackJob);
