import { ProgressBar } from '@wordpress/components';
import type { Progress } from './use-bulk';
import { progressMessage } from './words';

/** At the bottom, also above a window, so that it moves nothing. */
export function BulkProgress( { progress: { verb, number, total } }: { progress: Progress } ) {
	const message = progressMessage( verb, number, total );
	return (
		<div className="msw-progress">
			<span>{ message }</span>
			<ProgressBar
				className="msw-progress__bar"
				value={ ( ( number - 1 ) / total ) * 100 }
				aria-label={ message }
			/>
		</div>
	);
}
