import { Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { recover } from '../../data/recovery';
import type { WebhookName } from '../../data/webhooks';
import { Choose } from './choose';
import { Running } from './running';

interface Props {
	/** The id of the one to begin with; null lets choose. */
	webhook: string | null;
	/** Deliveries were made, or some of them cancelled. */
	onChanged: () => void;
	onClose: () => void;
}

export interface Run {
	readonly webhook: WebhookName;
	readonly since: string;
	readonly count: number;
}

/** Sends again what failed for a webhook: a question, and then how far it is. */
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
