<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Sites;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/** Records what becomes of sites, from their creation to their deletion. */
final class SiteEvents {

	/** @var array<int, array{about: Site, payload: array<string, mixed>}> Sites that are being deleted, as they were before. */
	private array $leaving = [];

	/** The site that WordPress is creating. */
	private int $creating = 0;

	private readonly SiteFacts $facts;

	private readonly SiteFlags $flags;

	private readonly SiteSettings $settings;

	private readonly OpenChanges $changes;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->changes  = new OpenChanges( $recorder );
		$this->facts    = new SiteFacts( $recorder );
		$this->flags    = new SiteFlags( $this->facts, $this->changes );
		$this->settings = new SiteSettings( $this->facts, $this->changes );
	}

	/** From now on, what changes belongs to its creation: as long as WordPress fills it, and then until its event is closed. */
	public function inserted( mixed $site = null ): void {
		if ( $site instanceof \WP_Site ) {
			$this->creating = (int) $site->blog_id;
		}
	}

	public function created( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$id             = (int) $site->blog_id;
		$key            = self::creation( $id );
		$this->creating = 0;
		$this->changes->begin( $key, static fn (): null => null );
		$this->changes->tell( $key, 'site_created', fn (): ?array => $this->current( $id ), $id );
	}

	/** @return ?array<string, mixed> */
	private function current( int $id ): ?array {
		$settings = $this->facts->settings( $id );
		return null === $settings ? null : $settings + [ 'public' => $this->facts->is_public( $id ) ];
	}

	public function updated( mixed $now = null, mixed $before = null ): void {
		if ( ! $now instanceof \WP_Site || ! $before instanceof \WP_Site || $this->creating === (int) $now->blog_id ) {
			return;
		}
		$this->flags->updated( $now, $before );
		if ( ! $this->is_told_by_creation( (int) $now->blog_id ) ) {
			$this->settings->updated( $now, $before );
		}
	}

	/** An option of the current site is about to change. */
	public function option_changes( mixed $option = '' ): void {
		match ( $this->kind( $option ) ) {
			SiteFlags::class    => $this->flags->publicity_changes( get_current_blog_id() ),
			SiteSettings::class => $this->settings->change( get_current_blog_id() ),
			default             => null,
		};
	}

	public function option_changed( mixed $option = '' ): void {
		match ( $this->kind( $option ) ) {
			SiteFlags::class    => $this->flags->publicity_changed( get_current_blog_id() ),
			SiteSettings::class => $this->settings->changed( get_current_blog_id() ),
			default             => null,
		};
	}

	public function remember( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$this->leaving[ (int) $site->blog_id ] = [
			'about'   => $this->facts->site( $site ),
			'payload' => $this->facts->of( $site ),
		];
	}

	public function deleted( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$id      = (int) $site->blog_id;
		$about   = $this->leaving[ $id ]['about'] ?? $this->facts->site( $site );
		$payload = $this->leaving[ $id ]['payload'] ?? SiteFacts::address( $site, $about ) + [ 'admin_email' => null ];
		unset( $this->leaving[ $id ] );
		$this->recorder->record( 'site_deleted', $payload, $id, $about );
	}

	/** Who takes care of an option: most matter to nobody. */
	private function kind( mixed $option ): ?string {
		$kind = match ( true ) {
			! is_string( $option )           => null,
			'blog_public' === $option        => SiteFlags::class,
			SiteSettings::knows( $option )   => SiteSettings::class,
			default                          => null,
		};
		return null === $kind || $this->is_told_by_creation( get_current_blog_id() ) ? null : $kind;
	}

	private function is_told_by_creation( int $id ): bool {
		return $this->creating === $id || $this->changes->is_told( self::creation( $id ) );
	}

	private static function creation( int $id ): string {
		return "creation {$id}";
	}
}
