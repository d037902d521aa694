<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Core\OpenChanges;

/** Records changes of users' profiles, once per user and request. */
final class UserUpdates {

	private readonly OpenChanges $changes;

	/** @var Recent<true> Who is registered or deleted in this request: another event tells of that. */
	private readonly Recent $apart;

	/** @var Recent<true> Whose password is being reset: another event tells of that as well. */
	private readonly Recent $resetting;

	/** @var Recent<bool> Whether a password that was set is another one. If not, WordPress has only hashed it again. */
	private readonly Recent $has_new_password;

	private bool $is_creating = false;

	public function __construct( CoreRecorder $recorder ) {
		$this->changes          = new OpenChanges( $recorder );
		$this->apart            = new Recent();
		$this->resetting        = new Recent();
		$this->has_new_password = new Recent();
	}

	/** WordPress is about to write a row of the users table. */
	public function saving( mixed $data = [], mixed $is_update = false, mixed $user_id = 0 ): void {
		$this->is_creating = true !== $is_update;
		$this->begin( Person::id( $user_id ) );
	}

	public function saved( mixed $user_id = 0 ): void {
		$this->tell( Person::id( $user_id ) );
	}

	public function registered( mixed $user_id = 0 ): void {
		$this->is_creating = false;
		$this->apart->set( Person::id( $user_id ), true );
	}

	public function deleting( mixed $user_id = 0 ): void {
		$this->apart->set( Person::id( $user_id ), true );
	}

	public function adding_field( mixed $user_id = 0, mixed $name = '' ): void {
		if ( UserFields::is_meta( $name ) ) {
			$this->begin( Person::id( $user_id ) );
		}
	}

	/** Or deleting it. */
	public function changing_field( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		$this->adding_field( $user_id, $name );
	}

	/** Or added, or deleted. */
	public function changed_field( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		if ( UserFields::is_meta( $name ) ) {
			$this->tell( Person::id( $user_id ) );
		}
	}

	public function resetting_password( mixed $user = null ): void {
		if ( $user instanceof \WP_User ) {
			$this->resetting->set( $user->ID, true );
		}
	}

	public function reset_password( mixed $user = null ): void {
		if ( $user instanceof \WP_User ) {
			$this->resetting->take( $user->ID );
		}
	}

	/** Also when somebody logs in whose password WordPress hashes again, with a better algorithm. */
	public function set_password( #[\SensitiveParameter] mixed $password = '', mixed $user_id = 0, mixed $old = null ): void {
		$id = Person::id( $user_id );
		if ( ! is_string( $password ) || ! $old instanceof \WP_User || $this->is_apart( $id ) ) {
			return;
		}
		$this->changes->begin( (string) $id, static fn (): UserFields => UserFields::of( $old ) );
		$is_same = $this->resetting->has( $id ) || wp_check_password( $password, $old->user_pass, $id );
		$this->has_new_password->set( $id, ! $is_same || true === $this->has_new_password->get( $id ) );
		$this->tell( $id );
	}

	/** WordPress 6.8 says of an update only here which password was set, after it has told of the update. */
	public function updated( mixed $user_id = 0, mixed $saved = [], #[\SensitiveParameter] mixed $given = [] ): void {
		$id       = Person::id( $user_id );
		$password = is_array( $given ) ? $given['user_pass'] ?? null : null;
		$before   = $this->changes->before( (string) $id );
		$hash     = $before instanceof UserFields && ! $this->has_new_password->has( $id ) ? $before->values['password'] : $password;
		if ( is_string( $password ) && is_string( $hash ) && $password !== $hash ) {
			$this->has_new_password->set( $id, ! wp_check_password( $password, $hash, $id ) );
		}
	}

	private function is_apart( int $id ): bool {
		return $this->is_creating || $this->apart->has( $id );
	}

	private function begin( int $id ): void {
		$user = $this->is_apart( $id ) ? false : get_userdata( $id );
		if ( false !== $user ) {
			$this->changes->begin( (string) $id, static fn (): UserFields => UserFields::of( $user ) );
		}
	}

	private function tell( int $id ): void {
		if ( ! $this->is_apart( $id ) ) {
			$payload = fn ( mixed $before ): ?array => $before instanceof UserFields ? $this->changed( $id, $before ) : null;
			$this->changes->tell( (string) $id, 'user_updated', $payload );
		}
	}

	/** @return ?array<string, mixed> */
	private function changed( int $id, UserFields $before ): ?array {
		$user = get_userdata( $id );
		if ( false === $user ) {
			return null;
		}
		$after = UserFields::of( $user );
		if ( false === $this->has_new_password->get( $id ) ) {
			$after = $after->with_password( $before->values['password'] );
		}
		$changes = Changes::between( $before->values, $after->values, UserFields::SECRET );
		return [] === $changes ? [] : Person::with_names( $user ) + $changes;
	}
}
