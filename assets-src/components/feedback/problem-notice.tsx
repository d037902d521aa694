import { Notice } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { settings } from '../../lib/settings';
import type { Problem } from '../../lib/problem';

interface Props {
	problem: Problem;
	/** Stands before the server's sentence. */
	intro?: string;
	retry?: () => void;
	onDismiss?: () => void;
}

export function ProblemNotice( { problem, intro, retry, onDismiss }: Props ) {
	return (
		<Notice
			status="error"
			isDismissible={ onDismiss !== undefined }
			{ ...( onDismiss ? { onRemove: onDismiss } : {} ) }
			actions={ retry ? [ { label: __( 'Try again', 'multisite-webhooks' ), onClick: retry } ] : [] }
		>
			{ intro !== undefined && `${ intro } ` }
			{ problem.kind === 'signed-out' ? signedOut( retry !== undefined ) : problem.message }
		</Notice>
	);
}

/** In a new tab, for this page holds what was typed. */
function signedOut( canRetry: boolean ) {
	const words = canRetry
		? __( 'You were signed out. <a>Sign in in a new tab</a>, then try again.', 'multisite-webhooks' )
		: __(
				'You were signed out. <a>Sign in in a new tab</a>, then save again; what you typed is still here.',
				'multisite-webhooks'
			);
	return createInterpolateElement( words, {
		// eslint-disable-next-line jsx-a11y/anchor-has-content -- the words between the marks become its content.
		a: <a href={ settings().page } target="_blank" rel="noreferrer" />,
	} );
}
