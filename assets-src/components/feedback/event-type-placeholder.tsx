import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { useEventType } from '../../data/use-event-type';
import { ProblemNotice } from './problem-notice';

interface Props {
	loaded: Exclude< ReturnType< typeof useEventType >, { state: 'ready' } >;
	/** Gives the place the height of what comes there. */
	className: string;
}

/** Where an event type's payload is going to stand, while it loads and where it could not be. */
export function EventTypePlace( { loaded, className }: Props ) {
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
