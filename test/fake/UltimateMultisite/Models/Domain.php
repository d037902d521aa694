<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

final class Domain extends Base_Model {

	protected const COLUMNS = [
		'blog_id'        => 0,
		'domain'         => '',
		'active'         => true,
		'primary_domain' => false,
		'secure'         => false,
		'stage'          => 'checking-dns',
		'date_created'   => '2026-11-27 10:00:00',
	];

	protected const TRANSITIONS = [ 'stage' ];

	protected const REQUIRED = [ 'blog_id', 'domain' ];

	public function get_blog_id(): int {
		return $this->number( 'blog_id' );
	}

	public function get_site(): Site|false {
		return wu_get_site( $this->get_blog_id() );
	}
}
