import { Modal } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useEventTypes } from '../../data/use-event-types';
import { hostOf } from '../../lib/format/address';
import { whyUnavailable } from '../../lib/events/availability';
import { eventName, firstToTest } from '../../lib/events/event-types';
import type { Webhook } from '../../types/rest.generated';
import { TestFooter } from './footer';
import { Outcome } from './outcome';
import { Sending } from './sending';
import { useTest } from './use-test';

interface Props {
	webhook: Webhook;
	onClose: () => void;
	/** Whether a failure links to the webhook's form. */
	canEdit: boolean;
}

/** Sends a test event and shows what came back. */
export function TestWindow( { webhook, onClose, canEdit }: Props ) {
	const { eventTypes } = useEventTypes();
	const first = firstToTest( webhook.event_types );
	const [ test, send ] = useTest( webhook.id, first );
	const [ chosen, choose ] = useState( first );
	const statusId = useId();
	const name = eventName( test.eventType, eventTypes );

	return (
		<Modal
			className="msw msw-test"
			title={ __( 'Send Test Event', 'multisite-webhooks' ) }
			size="large"
			aria={ { describedby: statusId } }
			onRequestClose={ onClose }
		>
			<div role="status" id={ statusId }>
				{ test.state === 'sending' && <Sending host={ hostOf( webhook.url ) } eventName={ name } /> }
			</div>
			{ test.state !== 'sending' && (
				<Outcome
					test={ test }
					webhook={ webhook }
					eventName={ name }
					unavailable={ whyUnavailable( test.eventType, eventTypes ) }
				/>
			) }
			<TestFooter
				test={ test }
				webhook={ webhook }
				chosen={ chosen }
				onChoose={ choose }
				onSend={ () => send( chosen ) }
				onClose={ onClose }
				canEdit={ canEdit }
			/>
		</Modal>
	);
}
