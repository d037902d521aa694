import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEventTypes } from '../../data/use-event-types';
import { isOrphaned } from '../../lib/events/availability';
import { ALL_EVENTS, eventName, groupsOf } from '../../lib/events/event-types';
import { editRoute } from '../../lib/routes/route';
import type { Webhook } from '../../types/rest.generated';
import { ButtonLink } from '../../components/navigation/link';
import type { Test } from './use-test';

interface Props {
	test: Test;
	webhook: Webhook;
	chosen: string;
	onChoose: ( eventType: string ) => void;
	onSend: () => void;
	onClose: () => void;
	canEdit: boolean;
}

export function TestFooter( { test, webhook, chosen, onChoose, onSend, onClose, canEdit }: Props ) {
	const isSending = test.state === 'sending';
	const hasFailed = test.state === 'done' && ! test.result.delivered;
	return (
		<div className="msw-test__footer">
			<div className="msw-test__again">
				<SelectControl
					label={ __( 'Event to send', 'multisite-webhooks' ) }
					hideLabelFromVision
					value={ chosen }
					onChange={ onChoose }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				>
					<TestableEvents webhook={ webhook } chosen={ chosen } />
				</SelectControl>
				<Button
					variant="secondary"
					__next40pxDefaultSize
					disabled={ isSending }
					accessibleWhenDisabled
					onClick={ onSend }
				>
					{ __( 'Send Again', 'multisite-webhooks' ) }
				</Button>
			</div>
			<div className="msw-test__end">
				{ hasFailed && canEdit && (
					<ButtonLink variant="tertiary" to={ editRoute( webhook.id ) }>
						{ __( 'Edit Webhook', 'multisite-webhooks' ) }
					</ButtonLink>
				) }
				<Button variant={ isSending ? 'tertiary' : 'primary' } __next40pxDefaultSize onClick={ onClose }>
					{ isSending ? __( 'Cancel', 'multisite-webhooks' ) : __( 'Done', 'multisite-webhooks' ) }
				</Button>
			</div>
		</div>
	);
}

/** The events of the webhook; if it takes all events, the whole catalog under its headings. */
function TestableEvents( { webhook, chosen }: Pick< Props, 'webhook' | 'chosen' > ) {
	const { eventTypes } = useEventTypes();
	if ( ! webhook.event_types.includes( ALL_EVENTS ) || eventTypes.length === 0 ) {
		const slugs = [ ...new Set( [ chosen, ...webhook.event_types ] ) ].filter( ( slug ) => slug !== ALL_EVENTS );
		return slugs.sort().map( ( slug ) => (
			<option key={ slug } value={ slug }>
				{ eventName( slug, eventTypes ) }
			</option>
		) );
	}
	const known = eventTypes.filter( ( eventType ) => ! isOrphaned( eventType ) );
	return groupsOf( known ).map( ( group ) => (
		<optgroup key={ group.key } label={ group.label }>
			{ group.eventTypes.map( ( { slug, name } ) => (
				<option key={ slug } value={ slug }>
					{ name }
				</option>
			) ) }
		</optgroup>
	) );
}
