import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { LoadProblem } from '../../components/feedback/load-problem';
import { PageHeader } from '../../components/navigation/page-header';
import { useSnackbar } from '../../hooks/use-snackbar';
import type { EventsView } from '../../lib/routes/events-view';
import { NoEvents } from './empty';
import { EventsList } from './list';
import { RecordingNotice } from './recording/recording-notice';
import { StartDialog } from './recording/start-dialog';
import { type Events, useEvents } from './use-events';

/** Everything that was recorded, newest first. */
export function EventsScreen( { view }: { view: EventsView } ) {
	const events = useEvents( view );
	const { isEmpty, recording, isAsking, askToRecord, endAsking } = events;
	const snackbar = useSnackbar();

	async function start() {
		await recording.start();
		endAsking();
		snackbar( __( 'Everything is recorded now.', 'multisite-webhooks' ) );
	}

	return (
		<>
			<PageHeader screen="events" />
			<RecordingNotice recording={ recording } />
			{ isEmpty ? (
				<NoEvents onRecord={ recording.isOn ? null : askToRecord } />
			) : (
				<Card events={ events }>
					<EventsList events={ events } view={ view } />
				</Card>
			) }
			{ isAsking && recording.state !== null && (
				<StartDialog limit={ recording.state.limit } onStart={ start } onCancel={ endAsking } />
			) }
		</>
	);
}

/** The last rows stay while others load, and when that fails. */
function Card( { events: { loaded, log }, children }: { events: Events; children: ReactNode } ) {
	return (
		<div className="msw-card" aria-busy={ loaded.state === 'loading' }>
			<LoadProblem of={ loaded } intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) } />
			{ ( log !== null || loaded.state === 'loading' ) && children }
		</div>
	);
}
