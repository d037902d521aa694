<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\PlainText;

/** Records new users, and users who are added to a site. */
final readonly class UserEvents {

	private Memberships $memberships;

	public function __construct( private CoreRecorder $recorder ) {
		$this->memberships = new Memberships();
	}

	public function registered( mixed $user_id = 0 ): void {
		$user_id = Memberships::id( $user_id );
		$this->recorder->record( 'user_registered', fn (): ?array => $this->new_person( $user_id ) );
	}

	/** Other code fires these actions as well, with whatever it has. */
	public function added_to_site( mixed $user_id = 0, mixed $role = '', mixed $site_id = 0 ): void {
		[ $user_id, $site_id ] = [ Memberships::id( $user_id ), Memberships::id( $site_id ) ];
		$role                  = is_string( $role ) ? $role : '';
		if ( $this->memberships->is_new( $user_id, $site_id ) ) {
			$this->recorder->record( 'user_added_to_site', fn (): ?array => $this->new_member( $user_id, $role, $site_id ), $site_id );
		}
	}

	public function meta_added( mixed $meta_id = 0, mixed $user_id = 0, mixed $name = '' ): void {
		$this->memberships->added( $user_id, $name );
	}

	public function meta_deleted( mixed $meta_ids = [], mixed $user_id = 0, mixed $name = '' ): void {
		$this->memberships->deleted( $user_id, $name );
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
			'role' => $this->memberships->role( $user_id, $site_id, $role ),
		] + $this->recorder->site_fields( $site_id );
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
