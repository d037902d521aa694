<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Time;

/** Records new users, and users who are added to a site. */
final readonly class UserEvents {

	/** After other code has stored the new user's name and other fields. */
	private const LATE = 100;

	/** @param \Closure(string, array<string, mixed>, ?int, ?Site): mixed $record */
	public function __construct( private \Closure $record ) {}

	public function register(): void {
		add_action( 'user_register', $this->registered( ... ), self::LATE );
		add_action( 'add_user_to_blog', $this->added_to_site( ... ), self::LATE, 3 );
	}

	private function registered( int $user_id ): void {
		$user = get_userdata( $user_id );
		if ( false === $user ) {
			return;
		}
		( $this->record )(
			'user_registered',
			$this->person( $user ) + [
				'first_name'    => $user->first_name,
				'last_name'     => $user->last_name,
				'registered_at' => Time::rfc3339( Time::parse( $user->user_registered ) ?? new \DateTimeImmutable( '@0' ) ),
			],
			null,
			null
		);
	}

	private function added_to_site( int $user_id, string $role, int $site_id ): void {
		$user = get_userdata( $user_id );
		if ( false === $user ) {
			return;
		}
		( $this->record )(
			'user_added_to_site',
			$this->person( $user ) + [
				'site_id'  => $site_id,
				'site_url' => get_home_url( $site_id, '/' ),
				'role'     => $role,
			],
			$site_id,
			null
		);
	}

	/** @return array<string, mixed> */
	private function person( \WP_User $user ): array {
		return [
			'user_id'      => $user->ID,
			'user_login'   => $user->user_login,
			'user_email'   => $user->user_email,
			'display_name' => $user->display_name,
		];
	}
}
