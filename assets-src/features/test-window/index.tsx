import { Modal } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { hostOf } from '../../lib/format/address';
import { eventName, firstToTest } from '../../lib/events/event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { TestFooter } from './footer';
import { Outcome } from './outcome';
import { Sending } from './sending';
import { useTest } from './use-test';

interface Props {
	webhook: Webhook;
	eventTypes: readonly EventTypeSummary[];
	onClose: () => void;
	/** Whether a failure offers the way to the webhook's form. */
	canEdit: boolean;
}

/** The confirmation window: a test is a question, and this is its answer. */
export function TestWindow( { webhook, eventTypes, onClose, canEdit }: Props ) {
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
			{ test.state !== 'sending' && <Outcome test={ test } webhook={ webhook } eventName={ name } /> }
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
