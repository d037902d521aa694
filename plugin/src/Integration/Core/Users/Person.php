<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Domain\PlainText;

/** A user, as payloads tell of them. */
final class Person {

	/** @return array{user_id: int, user_login: string, user_email: string, display_name: string} */
	public static function of( \WP_User $user ): array {
		return [
			'user_id'      => $user->ID,
			'user_login'   => PlainText::of( $user->user_login ),
			'user_email'   => PlainText::of( $user->user_email ),
			'display_name' => PlainText::of( $user->display_name ),
		];
	}

	/** @return array<string, int|string> */
	public static function with_names( \WP_User $user ): array {
		return self::of( $user ) + [
			'first_name' => PlainText::of( $user->first_name ),
			'last_name'  => PlainText::of( $user->last_name ),
		];
	}

	/** @return array<string, int|string|null> */
	public static function registered( \WP_User $user ): array {
		return self::with_names( $user ) + [ 'registered_at' => PlainText::time( $user->user_registered ) ];
	}

	/** Hooks get IDs as text too, and from careless code anything. */
	public static function id( mixed $id ): int {
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
