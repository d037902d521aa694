<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Event\Site;
use MultisiteWebhooks\Domain\Time;

/** Sites that come and go. */
final class SiteEvents {

	/** After WordPress itself has set up (10) or before it takes down (10) a site's tables. */
	private const AFTER_SETUP     = 100;
	private const BEFORE_TAKEDOWN = 1;

	/** @var array<int, Site> Sites that are being deleted, as they were. */
	private array $leaving = [];

	/** @param \Closure(string, array<string, mixed>, ?int, ?Site): mixed $record */
	public function __construct( private readonly \Closure $record ) {}

	public function register(): void {
		add_action( 'wp_initialize_site', $this->created( ... ), self::AFTER_SETUP );
		add_action( 'wp_uninitialize_site', $this->remember( ... ), self::BEFORE_TAKEDOWN );
		add_action( 'wp_delete_site', $this->deleted( ... ) );
	}

	private function created( \WP_Site $site ): void {
		$about   = $this->site( $site );
		$options = [
			'language' => get_blog_option( $about->id, 'WPLANG' ),
			'public'   => get_blog_option( $about->id, 'blog_public' ),
		];
		( $this->record )(
			'site_created',
			$this->payload( $site, $about ) + [
				'language' => is_string( $options['language'] ) && '' !== $options['language'] ? $options['language'] : 'en_US',
				'public'   => '0' !== (string) ( is_scalar( $options['public'] ) ? $options['public'] : '' ),
			],
			$about->id,
			$about
		);
	}

	private function remember( \WP_Site $site ): void {
		$this->leaving[ (int) $site->blog_id ] = $this->site( $site );
	}

	private function deleted( \WP_Site $site ): void {
		$id    = (int) $site->blog_id;
		$about = $this->leaving[ $id ] ?? new Site( $id, "https://{$site->domain}{$site->path}", '' );
		unset( $this->leaving[ $id ] );
		( $this->record )( 'site_deleted', $this->payload( $site, $about ), $id, $about );
	}

	private function site( \WP_Site $site ): Site {
		$id   = (int) $site->blog_id;
		$name = get_blog_option( $id, 'blogname' );
		return new Site( $id, get_home_url( $id, '/' ), is_string( $name ) ? html_entity_decode( $name, ENT_QUOTES ) : '' );
	}

	/** @return array<string, mixed> */
	private function payload( \WP_Site $site, Site $about ): array {
		return [
			'site_id'       => $about->id,
			'site_url'      => $about->url,
			'site_name'     => $about->name,
			'domain'        => $site->domain,
			'path'          => $site->path,
			'registered_at' => Time::rfc3339( Time::parse( $site->registered ) ?? new \DateTimeImmutable( '@0' ) ),
		];
	}
}
