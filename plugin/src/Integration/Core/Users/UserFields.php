<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Domain\PlainText;

/** What people change in a profile. Not what WordPress and plugins remember of a user: sessions, colors, capabilities. */
final readonly class UserFields {

	/** Its value never leaves. */
	public const SECRET = [ 'password' ];

	/** WordPress stores these apart from the others. */
	private const META = [ 'nickname', 'first_name', 'last_name', 'description', 'locale' ];

	/** @param array<string, string> $values By name. */
	private function __construct( public array $values ) {}

	public static function is_meta( mixed $name ): bool {
		return in_array( $name, self::META, true );
	}

	public static function of( \WP_User $user ): self {
		$fields = [ 'password' => $user->user_pass ];
		foreach ( [ 'user_email', 'user_url', 'user_nicename', 'display_name' ] as $name ) {
			$fields[ $name ] = PlainText::of( $user->get( $name ) );
		}
		foreach ( self::META as $name ) {
			$fields[ $name ] = PlainText::of( get_user_meta( $user->ID, $name, true ) );
		}
		return new self( $fields );
	}

	/** As they were before this hash of the password was stored, or are still. */
	public function with_password( string $hash ): self {
		return new self( [ 'password' => $hash ] + $this->values );
	}
}
