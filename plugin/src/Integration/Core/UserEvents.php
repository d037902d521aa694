<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\PlainText;

/** Records new users, and users who are added to a site. */
final readonly class UserEvents {

	/** After other code has stored the new user's name and other fields. */
	private const LATE = 100;

	/** @param \Closure(string, \Closure, ?int, ?Site): mixed $record */
	public function __construct( private \Closure $record, private Memberships $memberships ) {}

	public function register(): void {
		$this->memberships->register();
		add_action( 'user_register', $this->registered( ... ), self::LATE );
		add_action( 'add_user_to_blog', $this->added_to_site( ... ), self::LATE, 3 );
	}

	private function registered( mixed $user_id = 0 ): void {
		$user_id = Memberships::id( $user_id );
		( $this->record )( 'user_registered', fn (): ?array => $this->new_person( $user_id ), null, null );
	}

	/** Other code fires these actions as well, with whatever it has. */
	private function added_to_site( mixed $user_id = 0, mixed $role = '', mixed $site_id = 0 ): void {
		[ $user_id, $site_id ] = [ Memberships::id( $user_id ), Memberships::id( $site_id ) ];
		$role                  = is_string( $role ) ? $role : '';
		if ( $this->memberships->is_new( $user_id, $site_id ) ) {
			( $this->record )( 'user_added_to_site', fn (): ?array => $this->new_member( $user_id, $role, $site_id ), $site_id, null );
		}
	}

	/** @return ?array<string, mixed> */
	private function new_person( int $user_id ): ?array {
		$user = get_userdata( $user_id );
		return false === $user ? null : $this->person( $user ) + [
			'first_name'    => PlainText::of( $user->first_name ),
			'last_name'     => PlainText::of( $user->last_name ),
			'registered_at' => PlainText::time( $user->user_registered ),
		];
	}

	/** @return ?array<string, mixed> Null once they are no longer a member. */
	private function new_member( int $user_id, string $role, int $site_id ): ?array {
		$user = $this->memberships->is_member( $user_id, $site_id ) ? get_userdata( $user_id ) : false;
		return false === $user ? null : $this->person( $user ) + [
			'site_id'  => $site_id,
			'site_url' => get_home_url( $site_id, '/' ),
			'role'     => $this->memberships->role( $user_id, $site_id, $role ),
		];
	}

	/** @return array<string, mixed> */
	private function person( \WP_User $user ): array {
		return [
			'user_id'      => $user->ID,
			'user_login'   => PlainText::of( $user->user_login ),
			'user_email'   => PlainText::of( $user->user_email ),
			'display_name' => PlainText::of( $user->display_name ),
		];
	}
}
