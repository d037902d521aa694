<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\PlainText;

/** Who does what is being recorded, as payloads tell it. */
final class Actor {

	/** @return ?array{id: int, login: string} Null for the system: WP-Cron, WP-CLI without --user, a visitor who is not logged in. */
	public static function current(): ?array {
		// WordPress decides when to look at the cookie. Asking earlier would run the code of other plugins too early.
		return 0 < did_action( 'set_current_user' ) ? self::of( wp_get_current_user() ) : null;
	}

	/** @return ?array{id: int, login: string} */
	public static function of( \WP_User $user ): ?array {
		if ( ! $user->exists() ) {
			return null;
		}
		return [
			'id'    => $user->ID,
			'login' => PlainText::of( $user->user_login ),
		];
	}
}
