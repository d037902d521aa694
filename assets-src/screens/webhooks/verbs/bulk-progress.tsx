import { Progress } from '../../../components/feedback/progress';
import type { Bulk } from './use-bulk';
import { progressMessage } from './messages';

export function BulkProgress( { progress: { verb, number, total } }: { progress: NonNullable< Bulk[ 'progress' ] > } ) {
	return <Progress message={ progressMessage( verb, number, total ) } number={ number } total={ total } />;
}
