import { Progress } from '../parts/progress';
import type { Bulk } from './use-bulk';
import { progressMessage } from './words';

export function BulkProgress( { progress: { verb, number, total } }: { progress: NonNullable< Bulk[ 'progress' ] > } ) {
	return <Progress message={ progressMessage( verb, number, total ) } number={ number } total={ total } />;
}
