import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { revealSecret, rotateSecret } from '../../data/webhooks';
import { useAttempt } from '../../hooks/use-attempt';

/** The signing secret: hidden until it is revealed or rotated. */
export function useSecret( webhookId: string ) {
	const [ secret, setSecret ] = useState< string | null >( null );
	const [ previousUntil, setPreviousUntil ] = useState< string | null >( null );
	const { attempt, isBusy, problem, dismissProblem } = useAttempt();

	async function reveal(): Promise< void > {
		setSecret( ( await revealSecret( webhookId ) ).secret );
		speak( __( 'The signing secret is shown.', 'multisite-webhooks' ) );
	}

	return {
		secret,
		/** Until when the previous secret works too, after a rotation. */
		previousUntil,
		isBusy,
		problem,
		reveal: () => void ( isBusy || attempt( reveal ) ),
		hide(): void {
			setSecret( null );
			speak( __( 'The signing secret is hidden.', 'multisite-webhooks' ) );
		},
		async rotate(): Promise< void > {
			const rotated = await rotateSecret( webhookId );
			dismissProblem();
			setSecret( rotated.secret );
			setPreviousUntil( rotated.previous_valid_until );
		},
	};
}
