import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { useEventType } from '../../data/use-event-type';
import { ProblemNotice } from './problem-notice';

interface Props {
	loaded: Exclude< ReturnType< typeof useEventType >, { state: 'ready' } >;
	/** Reserves the height of the payload. */
	className: string;
}

/** Instead of the payload of an event type, while it loads and after a failure. */
export function EventTypePlaceholder( { loaded, className }: Props ) {
	if ( loaded.state === 'loading' ) {
		return (
			<div className={ className } role="status" aria-label={ __( 'Loading…', 'multisite-webhooks' ) }>
				<Spinner />
			</div>
		);
	}
	return (
		<div className={ className }>
			<ProblemNotice
				intro={ __( 'The payload could not be loaded.', 'multisite-webhooks' ) }
				problem={ loaded.problem }
				retry={ loaded.retry }
			/>
		</div>
	);
}
