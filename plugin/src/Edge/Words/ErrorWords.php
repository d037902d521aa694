<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Delivery\Manual\ConflictReason;

/** Why something can't be done, in words: the same ones in REST, WP-CLI and on the screens. */
final class ErrorWords {

	public static function not_found(): string {
		return __( 'Not found. It may have been deleted.', 'multisite-webhooks' );
	}

	public static function not_allowed(): string {
		return __( 'Sorry, you are not allowed to manage the webhooks of this network. Ask a network admin.', 'multisite-webhooks' );
	}

	public static function conflict( ConflictReason $reason ): string {
		return match ( $reason ) {
			ConflictReason::IsTest         => __( 'A test can’t be resent. Send a new test event instead.', 'multisite-webhooks' ),
			ConflictReason::WebhookDeleted => __( 'The webhook for this delivery was deleted, so there is nowhere to send it.', 'multisite-webhooks' ),
			ConflictReason::ContentDeleted => __( 'The content of this delivery was deleted. Only its outcome is kept.', 'multisite-webhooks' ),
			ConflictReason::NotWaiting     => __( 'This delivery is no longer waiting. Reload to see its status.', 'multisite-webhooks' ),
			ConflictReason::BeingSent      => __( 'This delivery is being sent right now. Reload in a moment to see its status.', 'multisite-webhooks' ),
		};
	}
}
