<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\CoreRecorder;

/** Records users who are deleted from the network, as they were before. */
final readonly class DeletedUsers {

	/** Somebody may be a member of each site of a large network. */
	private const MAX_SITES = 100;

	private Memberships $memberships;

	/** @var Recent<list<int>> The sites that a user was a member of when this request began to remove them. */
	private Recent $sites;

	/** @var Recent<array<string, mixed>> Who is being deleted. */
	private Recent $leaving;

	public function __construct( private CoreRecorder $recorder ) {
		$this->memberships = new Memberships();
		$this->sites       = new Recent();
		$this->leaving     = new Recent();
	}

	/** Network Admin removes a user from each site before it deletes the user. */
	public function removing( mixed $user_id = 0 ): void {
		$id = Person::id( $user_id );
		if ( ! $this->sites->has( $id ) ) {
			$this->sites->set( $id, $this->memberships->sites_of( $id ) );
		}
	}

	public function deleting( mixed $user_id = 0 ): void {
		$user = get_userdata( Person::id( $user_id ) );
		if ( false === $user ) {
			return;
		}

		$sites = [ ...$this->sites->take( $user->ID ) ?? [], ...$this->memberships->sites_of( $user->ID ) ];
		$sites = array_values( array_unique( $sites ) );
		$this->leaving->set(
			$user->ID,
			Person::registered( $user ) + [
				'site_ids'   => array_slice( $sites, 0, self::MAX_SITES ),
				'site_count' => count( $sites ),
			]
		);
	}

	/** WordPress also says this of somebody who was only removed from a site. */
	public function deleted( mixed $user_id = 0 ): void {
		$was = $this->leaving->take( Person::id( $user_id ) );
		if ( null !== $was && false === get_userdata( Person::id( $user_id ) ) ) {
			$this->recorder->record( 'user_deleted', $was );
		}
	}
}
