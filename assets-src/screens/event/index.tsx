import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { CodeBlock } from '../../components/display/code-block';
import { LoadProblem } from '../../components/feedback/load-problem';
import { Skeleton } from '../../components/feedback/skeleton';
import { ButtonLink } from '../../components/navigation/link';
import { NotFound } from '../../components/navigation/not-found';
import { PageHeader } from '../../components/navigation/page-header';
import { type EventInFull, loadEvent } from '../../data/events';
import { shownOf, useLoaded } from '../../data/use-loaded';
import { EventWebhooks } from '../../features/event-parts/event-webhooks';
import { settings } from '../../lib/settings';
import { Facts } from './facts';

/** One event: its payload, and which webhooks got it. */
export function EventScreen( { id }: { id: string } ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadEvent( id, signal ), [ id ] ) );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NotFound />;
	}
	const event = shownOf( loaded );
	return (
		<>
			<PageHeader screen="event" title={ event?.details.event_type_name }>
				{ event?.details.is_known && <AddWebhook event={ event } /> }
			</PageHeader>
			<LoadProblem of={ loaded } intro={ __( 'The event could not be loaded.', 'multisite-webhooks' ) } />
			{ loaded.state === 'loading' && event === null && (
				<div className="msw-card">
					<Skeleton name="event" />
				</div>
			) }
			{ event && (
				<div className="msw-delivery">
					<Content event={ event } />
					<Facts event={ event } />
				</div>
			) }
		</>
	);
}

function AddWebhook( { event }: { event: EventInFull } ) {
	return (
		<div className="msw-head__end">
			<ButtonLink
				variant="secondary"
				size="compact"
				to={ { screen: 'new', eventType: event.type, copyOf: null } }
			>
				{ __( 'Add Webhook for This Event', 'multisite-webhooks' ) }
			</ButtonLink>
		</div>
	);
}

function Content( { event }: { event: EventInFull } ) {
	return (
		<section className="msw-card msw-event-content">
			<h2>{ __( 'Webhooks', 'multisite-webhooks' ) }</h2>
			{ event.details.webhook_count === 0 ? (
				<p className="msw-muted">
					{ __( 'No webhook subscribed to this event, so nobody got it.', 'multisite-webhooks' ) }
				</p>
			) : (
				<EventWebhooks event={ event } />
			) }
			<h2>{ __( 'Payload', 'multisite-webhooks' ) }</h2>
			<CodeBlock
				title={ __( 'What a receiver gets', 'multisite-webhooks' ) }
				text={ event.details.body ?? '' }
				whenEmpty={ deletedText( settings().keepContentDays ) }
			/>
		</section>
	);
}

function deletedText( days: number ): string {
	/* translators: %d: number of days. */
	return sprintf( __( 'The content was deleted after %d days.', 'multisite-webhooks' ), days );
}
