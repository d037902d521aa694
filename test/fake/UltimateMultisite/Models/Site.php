<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

/** A site of the network. It is stored by WordPress, with its membership and type in its meta. */
final class Site extends Base_Model {

	protected const COLUMNS = [
		'blog_id'       => 0,
		'site_id'       => 1,
		'title'         => '',
		'description'   => '',
		'domain'        => '',
		'path'          => '/',
		'type'          => 'customer_owned',
		'membership_id' => 0,
		'customer_id'   => 0,
		'public'        => true,
	];

	public static function get_by_id( mixed $id ): static|false {
		$site = is_numeric( $id ) ? get_site( (int) $id ) : null;
		return null === $site ? false : new self(
			[
				'id'            => (int) $site->blog_id,
				'blog_id'       => $site->blog_id,
				'title'         => $site->blogname,
				'description'   => get_blog_option( (int) $site->blog_id, 'blogdescription' ),
				'domain'        => $site->domain,
				'path'          => $site->path,
				'type'          => get_site_meta( (int) $site->blog_id, 'wu_type', true ),
				'membership_id' => get_site_meta( (int) $site->blog_id, 'wu_membership_id', true ),
				'customer_id'   => get_site_meta( (int) $site->blog_id, 'wu_customer_id', true ),
			]
		);
	}

	public static function get_all(): array {
		$all = [];
		foreach ( get_sites( [ 'fields' => 'ids' ] ) as $id ) {
			$site = self::get_by_id( $id );
			if ( false !== $site ) {
				$all[] = $site;
			}
		}
		return $all;
	}

	public function get_id(): int {
		return $this->number( 'blog_id' );
	}

	public function get_blog_id(): int {
		return $this->number( 'blog_id' );
	}

	public function exists(): bool {
		return 0 !== $this->number( 'blog_id' );
	}

	public function get_membership_id(): int {
		return $this->number( 'membership_id' );
	}

	public function get_membership(): Membership|false {
		return wu_get_membership( $this->get_membership_id() );
	}

	public function get_customer(): Customer|false {
		return wu_get_customer( $this->number( 'customer_id' ) );
	}

	public function get_active_site_url(): string {
		return 0 === $this->get_id() ? "http://{$this->text( 'domain' )}{$this->text( 'path' )}" : get_home_url( $this->get_id(), '/' );
	}

	public function to_search_results(): array {
		return $this->to_array() + [ 'siteurl' => $this->get_active_site_url() ];
	}

	public function get_meta( string $name ): mixed {
		return get_site_meta( $this->get_id(), $name, true );
	}

	public function update_meta( string $name, mixed $value ): void {
		update_site_meta( $this->get_id(), $name, $value );
	}

	protected function store( bool $new ): bool {
		if ( $new ) {
			$id = wpmu_create_blog( $this->text( 'domain' ), $this->text( 'path' ), $this->text( 'title' ), 1 );

			$this->values['blog_id'] = is_int( $id ) ? $id : throw new \LogicException( $id->get_error_message() );
		}
		foreach ( [ 'type', 'membership_id', 'customer_id' ] as $name ) {
			update_site_meta( $this->get_id(), "wu_{$name}", $this->values[ $name ] );
		}
		update_blog_option( $this->get_id(), 'blogname', $this->text( 'title' ) );
		return true;
	}
}
