import { __ } from '@wordpress/i18n';
import { useEventType } from '../../../data/use-event-type';
import { isOrphaned } from '../../../lib/events/availability';
import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import { hrefOf, WEBHOOKS } from '../../../lib/routes/route';
import { CodeBlock } from '../../../components/display/code-block';
import { CopyButton } from '../../../components/display/copy-button';
import { EventTypePlaceholder } from '../../../components/feedback/event-type-placeholder';
import { ButtonLink } from '../../../components/navigation/link';
import { FieldList } from './field-list';

export function EventDetails( { slug }: { slug: string } ) {
	const loaded = useEventType( slug );
	if ( loaded.state !== 'ready' ) {
		return <EventTypePlaceholder loaded={ loaded } className="msw-event__place" />;
	}
	return (
		<div className="msw-event__details">
			<FieldList schema={ loaded.value.schema } />
			<div>
				<CodeBlock
					title={ __( 'Example payload', 'multisite-webhooks' ) }
					text={ JSON.stringify( loaded.value.example, null, 2 ) }
				/>
				<Actions eventType={ loaded.value } isCustomAction={ 'x-action' in loaded.value.schema } />
			</div>
		</div>
	);
}

function Actions( { eventType, isCustomAction }: { eventType: EventTypeSummary; isCustomAction: boolean } ) {
	const { slug } = eventType;
	const address = new URL( `${ hrefOf( WEBHOOKS ) }#event-${ slug }`, window.location.href ).href;
	return (
		<div className="msw-event__actions">
			{ ! isOrphaned( eventType ) && (
				<ButtonLink variant="secondary" to={ { screen: 'new', eventType: slug, copyOf: null } }>
					{ __( 'Add Webhook for This Event', 'multisite-webhooks' ) }
				</ButtonLink>
			) }
			{ isCustomAction && (
				<ButtonLink variant="secondary" to={ { screen: 'custom', id: slug } }>
					{ __( 'Edit Custom Event', 'multisite-webhooks' ) }
				</ButtonLink>
			) }
			<CopyButton
				text={ address }
				icon="link"
				label={ __( 'Copy Link', 'multisite-webhooks' ) }
				name={ __( 'Copy Link to This Event', 'multisite-webhooks' ) }
			/>
		</div>
	);
}
