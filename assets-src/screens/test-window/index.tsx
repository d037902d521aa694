import { Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { eventName, firstToTest } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Outcome } from './outcome';
import { TestFooter } from './footer';
import { useTest } from './use-test';

interface Props {
	webhook: Webhook;
	eventTypes: readonly EventType[];
	onClose: () => void;
	/** Whether a failure offers the way to the webhook's form. */
	canEdit: boolean;
}

/** The confirmation window: a test is a question, and this is its answer. */
export function TestWindow( { webhook, eventTypes, onClose, canEdit }: Props ) {
	const first = firstToTest( webhook.event_types );
	const [ test, send ] = useTest( webhook.id, first );
	const [ chosen, choose ] = useState( first );

	return (
		<Modal
			className="msw msw-test"
			title={ __( 'Send Test Event', 'multisite-webhooks' ) }
			size="large"
			onRequestClose={ onClose }
		>
			<Outcome test={ test } webhook={ webhook } eventName={ eventName( test.eventType, eventTypes ) } />
			<TestFooter
				test={ test }
				webhook={ webhook }
				eventTypes={ eventTypes }
				chosen={ chosen }
				onChoose={ choose }
				onSend={ () => send( chosen ) }
				onClose={ onClose }
				canEdit={ canEdit }
			/>
		</Modal>
	);
}
