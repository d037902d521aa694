import { Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { recover } from '../../data/recovery';
import type { WebhookName } from '../../data/webhooks';
import { Choose } from './choose';
import { Running } from './running';
import type { Run } from './use-run';

interface Props {
	/** The id of the first webhook to offer. */
	webhook: string | null;
	/** Deliveries were added or cancelled. */
	onChanged: () => void;
	onClose: () => void;
}

/** Resends what failed for a webhook: first a question, then the progress. */
export function RecoverDialog( { webhook, onChanged, onClose }: Props ) {
	const [ run, setRun ] = useState< Run | null >( null );

	async function start( to: WebhookName, since: string ): Promise< void > {
		setRun( { webhook: to, since, count: await recover( to.id, since ) } );
		onChanged();
	}

	return (
		<Modal
			className="msw msw-dialog msw-recover"
			title={ __( 'Resend Failed', 'multisite-webhooks' ) }
			size="small"
			focusOnMount="firstContentElement"
			onRequestClose={ onClose }
		>
			{ run === null ? (
				<Choose first={ webhook } onStart={ start } onStopped={ onChanged } onCancel={ onClose } />
			) : (
				<Running run={ run } onChanged={ onChanged } onClose={ onClose } />
			) }
		</Modal>
	);
}
